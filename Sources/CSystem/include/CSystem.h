void csystem_placeholder(void);
