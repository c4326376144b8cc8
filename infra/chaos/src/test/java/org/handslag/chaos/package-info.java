/** The whole of it, briefly. */
@NullMarked
package org.handslag.chaos;

import org.jspecify.annotations.NullMarked;
