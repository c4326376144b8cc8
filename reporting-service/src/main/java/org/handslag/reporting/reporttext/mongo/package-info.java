/** How texts of reports are kept. */
@NullMarked
package org.handslag.reporting.reporttext.mongo;

import org.jspecify.annotations.NullMarked;
