/**
 * The engines of one machine: a real Kafka broker and a database that speaks MongoDB's protocol,
 * and the one port by which suites take their servers.
 */
@NullMarked
package org.handslag.servers;

import org.jspecify.annotations.NullMarked;
