/**
 * Documents on disk: collections, indexes and commits that concurrent writers share, beneath the
 * protocol of mongo-java-server.
 */
@NullMarked
package org.handslag.servers.store;

import org.jspecify.annotations.NullMarked;
