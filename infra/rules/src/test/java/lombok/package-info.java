/** Stands in for what must not be here. */
@NullMarked
package lombok;

import org.jspecify.annotations.NullMarked;
