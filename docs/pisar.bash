# Completion of pisar for bash: commands, options with their values, kinds.
# What there is, the program itself is asked, so that this file need not know.

# pisar COMMAND --help names the options; without a command, all commands.
_pisar_options() {
    "$1" ${2:+"$2"} --help --lang=en 2>/dev/null |
        sed -n 's/^  \(-[a-z], \)\{0,1\}\(--[a-z-]*\).*/\2/p'
}

_pisar_commands() {
    "$1" --help --lang=en 2>/dev/null |
        sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'
}

# Names of kinds, in both languages, and of variants, a line each, with \ before
# their blanks; those of --site, too.
_pisar_kinds() {
    local i site=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} == --site ]]; then
            [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
            site=(--site "${COMP_WORDS[i + 1]}")
        fi
    done
    "$1" kinds "${site[@]}" 2>/dev/null |
        sed -e 1d -e 's/ *[0-9]*$//' -e 's/  */\n/' -e 's/, /\n/g' |
        sed 's/ /\\ /g'
}

# The command among the words before the one that is typed.
_pisar_command() {
    local i
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ " $1 " == *" ${COMP_WORDS[i]} "* ]]; then
            echo "${COMP_WORDS[i]}"
            return
        fi
    done
}

# bash makes a word of the = in --opt=VALUE.
_pisar() {
    local program=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]}
    local before=${COMP_WORDS[COMP_CWORD - 1]} commands command list=
    [[ $word == = ]] && word=
    [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}
    commands=$(_pisar_commands "$program" | tr '\n' ' ')
    command=$(_pisar_command "$commands")
    COMPREPLY=()
    case $before in
    --lang) list='ru en' ;;
    --dump) list='record fo areas' ;;
    --kind) list='name position' ;;
    --blank | --rng) list=$(_pisar_kinds "$program") ;;
    --home | --site | --test)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    -o | --output) return ;;
    *)
        case $word,$command in
        -*) list=$(_pisar_options "$program" "$command") ;;
        *, | *,help) list=$commands ;;
        *,new) list=$(_pisar_kinds "$program") ;;
        esac
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$list" -- "$word")
    COMPREPLY=("${COMPREPLY[@]// /\\ }")
}

# Where there is nothing to offer, files.
complete -o default -F _pisar pisar
