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

_pisar_kinds() {
    "$1" kinds --json 2>/dev/null |
        sed -n 's/^{"name":"\([^"]*\)","alias":"\([^"]*\)".*/\1\n\2/p'
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
}

# Where there is nothing to offer, files.
complete -o default -F _pisar pisar
