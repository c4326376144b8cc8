/** Keys that several instances share. */
@NullMarked
package org.handslag.platform.vault;

import org.jspecify.annotations.NullMarked;
