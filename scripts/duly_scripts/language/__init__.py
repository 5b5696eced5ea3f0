"""What is made for the language library at development time: the weights of its classifier."""
