/** Tests. */
@NullMarked
package org.handslag.reporting.boardreport.application;

import org.jspecify.annotations.NullMarked;
