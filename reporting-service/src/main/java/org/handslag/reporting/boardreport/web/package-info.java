/** Reports over HTTP. */
@NullMarked
package org.handslag.reporting.boardreport.web;

import org.jspecify.annotations.NullMarked;
