/** Tests of published reports. */
@NullMarked
package org.handslag.reporting.publishing.edition;

import org.jspecify.annotations.NullMarked;
