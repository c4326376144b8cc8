/**
 * The published language: schemas, samples and the access matrix are resources of this module; this
 * reads them.
 */
@NullMarked
package org.handslag.contracts;

import org.jspecify.annotations.NullMarked;
