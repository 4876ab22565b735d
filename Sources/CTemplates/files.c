#include "CTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The files beside this one. A literal of their bytes in Swift takes a compiler a minute, this none.
static const unsigned char b2b[] = {
#embed "b2b.journey.json"
};
static const unsigned char moments[] = {
#embed "moments.journey.json"
};
static const unsigned char zmot[] = {
#embed "zmot.journey.json"
};
static const unsigned char blank[] = {
#embed "blank.journey.json"
};
static const unsigned char example[] = {
#embed "example.journey.json"
};
static const unsigned char profiles[] = {
#embed "profiles.json"
};

waymark_file waymark_file_b2b(void) { return (waymark_file){b2b, sizeof b2b}; }
waymark_file waymark_file_moments(void) { return (waymark_file){moments, sizeof moments}; }
waymark_file waymark_file_zmot(void) { return (waymark_file){zmot, sizeof zmot}; }
waymark_file waymark_file_blank(void) { return (waymark_file){blank, sizeof blank}; }
waymark_file waymark_file_example(void) { return (waymark_file){example, sizeof example}; }
waymark_file waymark_file_profiles(void) { return (waymark_file){profiles, sizeof profiles}; }
