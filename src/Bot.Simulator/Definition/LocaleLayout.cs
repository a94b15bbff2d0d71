using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Where the files of a locale lie.</summary>
/// <param name="Folder">Its folder, ending in a slash unless it is the top.</param>
/// <param name="File">BotLocale.json, if it is there.</param>
/// <param name="Vocabulary">CustomVocabulary.json, if it is there.</param>
/// <param name="Intents">Its intents by their folders.</param>
/// <param name="SlotTypes">The folders and files of its slot types.</param>
internal sealed record LocaleLayout(string Folder, string? File, string? Vocabulary, ImmutableArray<IntentLayout> Intents, ImmutableArray<(string Folder, string File)> SlotTypes)
{
    /// <summary>The name of its folder, such as en_US; empty at the top.</summary>
    public string Name => Folder.Length == 0 ? string.Empty : Folder[..^1].Split('/')[^1];

    /// <summary>Gathers the files of a locale.</summary>
    internal sealed class Builder(string folder)
    {
        private readonly SortedDictionary<string, IntentLayout> _intents = new(StringComparer.Ordinal);
        private readonly List<(string, string)> _slotTypes = [];
        private string? _file;
        private string? _vocabulary;

        /// <summary>Puts a file where it belongs; files that are none of a locale are left out.</summary>
        public static void Place(string path, string[] parts, SortedDictionary<string, Builder> locales)
        {
            switch (parts)
            {
                case [.., var file] when BotLayout.Is(file, "BotLocale.json"):
                    At(1)._file = path;
                    break;
                case [.., var vocabulary, var file] when BotLayout.Is(file, "CustomVocabulary.json") && BotLayout.Is(vocabulary, "CustomVocabulary"):
                    At(2)._vocabulary = path;
                    break;
                case [.., var intents, var intent, var file] when BotLayout.Is(file, "Intent.json") && BotLayout.Is(intents, "Intents"):
                    var owner = At(3);
                    owner._intents[intent] = owner.Intent(intent) with { File = path };
                    break;
                case [.., var intents, var intent, var slots, var slot, var file] when BotLayout.Is(file, "Slot.json") && BotLayout.Is(slots, "Slots") && BotLayout.Is(intents, "Intents"):
                    var locale = At(5);
                    locale._intents[intent] = locale.Intent(intent) with { Slots = locale.Intent(intent).Slots.Add((slot, path)) };
                    break;
                case [.., var types, var type, var file] when BotLayout.Is(file, "SlotType.json") && BotLayout.Is(types, "SlotTypes"):
                    At(3)._slotTypes.Add((type, path));
                    break;
            }

            Builder At(int less)
            {
                var folder = BotLayout.Folder(parts, less);
                if (!locales.TryGetValue(folder, out var builder))
                    locales[folder] = builder = new Builder(folder);
                return builder;
            }
        }

        public LocaleLayout Build() => new(folder, _file, _vocabulary, [.. _intents.Values], [.. _slotTypes]);

        private IntentLayout Intent(string name) => _intents.GetValueOrDefault(name) ?? new IntentLayout(name, null, []);
    }
}
