void cemulator_placeholder(void);
