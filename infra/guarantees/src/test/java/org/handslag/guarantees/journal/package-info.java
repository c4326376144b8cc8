/** Facts told once, in the order of their states, whatever dies on the way. */
@NullMarked
package org.handslag.guarantees.journal;

import org.jspecify.annotations.NullMarked;
