/** The outbox's promises, with its writers and its relay halted, paused and refused. */
@NullMarked
package org.handslag.guarantees.outbox;

import org.jspecify.annotations.NullMarked;
