/**
 * Keys: where they are kept, and how personal text is sealed under them. A service of keys takes
 * the folder's place through {@link org.handslag.platform.vault.KeyProvider} alone; decision 0009
 * says what it must do.
 */
@NullMarked
package org.handslag.platform.vault;

import org.jspecify.annotations.NullMarked;
