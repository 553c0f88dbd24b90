#include <signal.h>
#include <stdio.h>

#include "command/command.h"

/* A closed pipe fails the write instead of ending the program, so that
 * `pisar check --json samples | head` leaves nothing half done. */
int
main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN);
    return (int)command_run(argc, argv, stdout, stderr);
}
