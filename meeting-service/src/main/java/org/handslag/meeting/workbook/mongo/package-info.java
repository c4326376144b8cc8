/** How workbooks are kept. */
@NullMarked
package org.handslag.meeting.workbook.mongo;

import org.jspecify.annotations.NullMarked;
