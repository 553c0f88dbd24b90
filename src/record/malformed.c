#include "record/malformed.h"

#include <string.h>

#include "base/arena.h"

static const struct {
    int code;
    const char *ru;
} texts[] = {
    { XML_ERR_DOCUMENT_EMPTY, "файл пуст или начинается не со знака <" },
    { XML_ERR_DOCUMENT_END, "после корневого элемента ничего быть не должно" },
    { XML_ERR_RESERVED_XML_NAME,
        "строка <?xml …?> стоит не в самом начале файла; уберите все перед "
        "ней" },
    { XML_ERR_TAG_NAME_MISMATCH, "тег закрыт не там или не закрыт" },
    { XML_ERR_TAG_NOT_FINISHED, "нет закрывающего тега" },
    { XML_ERR_GT_REQUIRED, "тег не закончен: не хватает знака >" },
    { XML_ERR_LTSLASH_REQUIRED, "нет закрывающего тега" },
    { XML_ERR_NAME_REQUIRED, "знаки < и & в тексте пишут так: &lt; &amp;" },
    { XML_ERR_ENTITYREF_SEMICOL_MISSING, "знак & в тексте пишут так: &amp;" },
    { XML_ERR_UNDECLARED_ENTITY,
        "такого обозначения в XML нет; наберите сам знак" },
    { XML_ERR_LT_IN_ATTRIBUTE, "знак < в значении атрибута пишут так: &lt;" },
    { XML_ERR_ATTRIBUTE_NOT_STARTED, "значение атрибута берут в кавычки" },
    { XML_ERR_ATTRIBUTE_NOT_FINISHED, "кавычка значения открыта и не закрыта" },
    { XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "у атрибута нет значения" },
    { XML_ERR_ATTRIBUTE_REDEFINED, "атрибут повторяется" },
    { XML_ERR_SPACE_REQUIRED, "между атрибутами нужен пробел" },
    { XML_ERR_INVALID_CHAR, "знак, которого в XML быть не может" },
    { XML_ERR_INVALID_ENCODING, "файл не в UTF-8; сохраните его в UTF-8" },
    { XML_ERR_UNKNOWN_ENCODING, "кодировка неизвестна; сохраните в UTF-8" },
    { XML_ERR_UNSUPPORTED_ENCODING, "кодировка неизвестна; сохраните в UTF-8" },
    { XML_ERR_COMMENT_NOT_FINISHED, "примечание <!-- не закрыто знаками -->" },
    { XML_NS_ERR_UNDEFINED_NAMESPACE, "приставка перед двоеточием не "
                                      "объявлена" },
};

const char *
malformed_text(
    struct arena *arena, const xmlError *error, enum language language)
{
    const char *said;
    size_t i;

    if (error == NULL || error->message == NULL)
        return "?";
    said = arena_strndup(arena, error->message, strcspn(error->message, "\n"));
    if (language == LANGUAGE_EN)
        return said;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].code == error->code)
            return texts[i].ru;
    return arena_printf(arena, "разборщик сообщает: %s", said);
}
