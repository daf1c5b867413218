using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Secrets;

/// <summary>Opens a stack's secrets with the passphrase of the environment, as the Pulumi CLI does.</summary>
internal static class StackSecrets
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    /// <summary>Gives the stack's secrets; null where there is no passphrase or nothing to decrypt, and they stay opaque.</summary>
    /// <exception cref="EngineException">The passphrase is wrong.</exception>
    public static PassphraseSecrets? Open(StackFile stack)
    {
        if (stack.EncryptionSalt is not { Length: > 0 } salt || Passphrase() is not { } passphrase)
        {
            return null;
        }

        try
        {
            // CI systems hand out an empty variable where a secret is not available, as on a fork.
            return PassphraseSecrets.Open(salt, passphrase.Text) ?? (passphrase.Text.Length == 0
                ? null
                : throw new EngineException(
                    ExitCodes.BadInput,
                    $"The passphrase in {passphrase.Source} is not the one of {stack.File.Path}. Without a passphrase its secrets stay opaque, and everything else works."));
        }
        catch (FormatException e)
        {
            throw stack.File.Error(stack.File.Find("encryptionsalt")!, $"'encryptionsalt' is damaged: {e.Message}");
        }
    }

    /// <summary>The passphrase of the environment, and where it was found; null where there is none.</summary>
    public static (string Text, string Source)? Passphrase()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } passphrase)
        {
            return (passphrase, Variable);
        }

        if (Environment.GetEnvironmentVariable(FileVariable) is not { Length: > 0 } path)
        {
            return null;
        }

        try
        {
            return (File.ReadAllText(path).Trim(), FileVariable);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(ExitCodes.BadInput, $"The file that {FileVariable} names cannot be read: {e.Message}", e);
        }
    }
}
