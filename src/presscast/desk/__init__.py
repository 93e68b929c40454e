"""The desk: articles proofread, heard, mended and published in the browser."""
