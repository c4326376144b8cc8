/** A frozen report. */
@NullMarked
package org.handslag.reporting.boardreport.model;

import org.jspecify.annotations.NullMarked;
