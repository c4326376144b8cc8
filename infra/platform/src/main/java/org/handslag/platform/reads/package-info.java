/** The audit shown: to those who were read about, and to the tenant's data protection officer. */
@NullMarked
package org.handslag.platform.reads;

import org.jspecify.annotations.NullMarked;
