#include "batch/report.h"

#include "base/message.h"

void
report_record(struct report *report, const struct log *log)
{
    if (log_count(log, SEVERITY_MACHINE) > 0)
        report->machine = true;
    if (!log_clean(log)) {
        report->refused++;
        return;
    }
    report->done++;
    if (log_count(log, SEVERITY_WARNING) > 0)
        report->warned++;
}

void
report_other(struct report *report, const struct log *log)
{
    if (log_count(log, SEVERITY_MACHINE) > 0)
        report->machine = true;
    if (!log_clean(log))
        report->broken = true;
}

void
report_print(const struct report *report, const struct log *log, FILE *out)
{
    static const char *const words[][3] = {
        [LANGUAGE_RU] = { "готово", "отказано", "с предупреждениями" },
        [LANGUAGE_EN] = { "done", "refused", "with warnings" },
    };
    const char *const *word = words[log_language(log)];

    fprintf(
        out, "%s: %u, %s: %u", word[0], report->done, word[1], report->refused);
    if (report->warned > 0)
        fprintf(out, ", %s: %u", word[2], report->warned);
    fputc('\n', out);
}

enum exit_status
report_status(const struct report *report, bool strict)
{
    if (report->machine)
        return EXIT_MACHINE;
    if (report->refused > 0 || report->broken)
        return EXIT_REFUSED;
    return strict && report->warned > 0 ? EXIT_REFUSED : EXIT_DONE;
}
