/** Rows that callers send, as tables or as objects: read each as if it came alone. */
@NullMarked
package org.handslag.platform.table;

import org.jspecify.annotations.NullMarked;
