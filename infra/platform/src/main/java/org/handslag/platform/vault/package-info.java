/** Keys: where they are kept, and how personal text is sealed under them. */
@NullMarked
package org.handslag.platform.vault;

import org.jspecify.annotations.NullMarked;
