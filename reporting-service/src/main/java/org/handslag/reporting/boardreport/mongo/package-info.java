/** How frozen reports are kept, and what of them others may see. */
@NullMarked
package org.handslag.reporting.boardreport.mongo;

import org.jspecify.annotations.NullMarked;
