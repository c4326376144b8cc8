/**
 * What those who run the platform see of a service and may do in it: parked records, aggregates set
 * aside, and how much waits.
 */
@NullMarked
package org.handslag.platform.operations;

import org.jspecify.annotations.NullMarked;
