"""Articles in: readers, cleaning, copies and versions, splitting, and the pipeline that joins them."""
