/** What a published report says: made of a frozen report, with small counts hidden. */
@NullMarked
package org.handslag.reporting.publishing.edition;

import org.jspecify.annotations.NullMarked;
