"""What a SOURCE is: files, folders, patterns, lists, feeds and addresses, and the bytes behind them."""
