/** The mark of a protected identity: setting, changing, lifting and showing it, once for all. */
@NullMarked
package org.handslag.platform.protection;

import org.jspecify.annotations.NullMarked;
