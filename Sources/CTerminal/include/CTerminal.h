void cterminal_placeholder(void);
