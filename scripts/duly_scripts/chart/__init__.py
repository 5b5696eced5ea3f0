"""What is made of the chart, and checked to be fresh: each module gives files by their path, as they should be."""
