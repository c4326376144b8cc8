/** What a system calls a person itself: given back to that system, and to nobody else. */
@NullMarked
package org.handslag.platform.reference;

import org.jspecify.annotations.NullMarked;
