/** Agreements over HTTP: for machines, and as a page to print. */
@NullMarked
package org.handslag.matching.agreement.web;

import org.jspecify.annotations.NullMarked;
