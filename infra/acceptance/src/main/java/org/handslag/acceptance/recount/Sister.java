package org.handslag.acceptance.recount;

/** A programme that shares people with the one recounted: its blueprint's key, and its story. */
record Sister(String blueprint, Story story) {}
