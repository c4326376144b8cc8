/** What an installation runs from: jars that no later build touches. */
@NullMarked
package org.handslag.launcher.release;

import org.jspecify.annotations.NullMarked;
