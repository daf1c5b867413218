using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Secrets;

namespace CalicoAci.Engine.Authoring.Secrets;

/// <summary>The values of a stack's secrets, as far as they are known. They reach the stack file encrypted or not at all.</summary>
internal sealed class SecretValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The keys that have a value.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>Whether there is any value.</summary>
    public bool Any => _values.Count > 0;

    /// <summary>Takes a value.</summary>
    public void Add(string key, string value) => _values[key] = value;

    /// <summary>Reads values from files, given as <c>key=file</c>; <c>-</c> is the standard input.</summary>
    /// <param name="given">The pairs.</param>
    /// <param name="project">The namespace of a key that has none.</param>
    /// <exception cref="EngineException">A pair is wrong, or its file cannot be read.</exception>
    public void AddFiles(IEnumerable<string> given, string project)
    {
        foreach (string pair in given)
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } file])
            {
                throw new EngineException(ExitCodes.BadInput, $"--secret-file {pair}: must be a key and a file, such as bgpPassword=bgp.txt.");
            }

            try
            {
                _values[key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}"]
                    = file == "-" ? Console.In.ReadToEnd().TrimEnd('\r', '\n') : SecretAnswer.ReadFile(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new EngineException(ExitCodes.BadInput, $"--secret-file {key}: {e.Message}", e);
            }
        }
    }

    /// <summary>Puts all values into a stack, encrypted with a passphrase.</summary>
    public void Encrypt(StackDraft draft, string passphrase)
    {
        using PassphraseSecrets secrets = PassphraseSecrets.Create(passphrase, out string salt);
        draft.EncryptionSalt = salt;
        foreach ((string key, string value) in _values)
        {
            draft.Secrets[key] = secrets.Encrypt(value);
        }
    }
}
