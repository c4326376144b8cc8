/** A tenant's documents in a file, and back again: straight from databases and broker. */
@NullMarked
package org.handslag.launcher.backup;

import org.jspecify.annotations.NullMarked;
