/** What callers may send. */
@NullMarked
package org.handslag.platform.json;

import org.jspecify.annotations.NullMarked;
