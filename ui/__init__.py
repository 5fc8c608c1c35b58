"""What people meet: the command line and the web chat. They render answers and decide nothing."""
