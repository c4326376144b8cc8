/**
 * The smallest service there is: notes that can be written and closed, and a mirror of notes from
 * elsewhere.
 */
@NullMarked
package org.handslag.guarantees.notes;

import org.jspecify.annotations.NullMarked;
