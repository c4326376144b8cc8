/** Aggregates in the database: one document, one write, its outbox entry inside. */
@NullMarked
package org.handslag.platform.aggregate;

import org.jspecify.annotations.NullMarked;
