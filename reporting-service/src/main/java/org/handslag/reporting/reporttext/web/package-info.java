/** Texts of reports over HTTP. */
@NullMarked
package org.handslag.reporting.reporttext.web;

import org.jspecify.annotations.NullMarked;
