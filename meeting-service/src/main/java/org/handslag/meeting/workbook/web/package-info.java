/** Workbooks over HTTP. */
@NullMarked
package org.handslag.meeting.workbook.web;

import org.jspecify.annotations.NullMarked;
