using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using Pulumi;

namespace CalicoAci.Components.Bootstrap.Encryption;

/// <summary>Makes the API server's encryption files. They are secret from end to end.</summary>
internal static class EncryptionPlan
{
    /// <summary>
    /// Two documents: the wanted file, with the active key first, and the one that leads to it, which reads the same and
    /// writes without encryption. Both read what either cipher wrote with any of the keys.
    /// </summary>
    /// <exception cref="ArgumentException">The active key is missing.</exception>
    public static Output<string> Files(EncryptionOptions options, Input<string>? first, Input<string>? second)
    {
        (string Setting, Input<string>? Value)[] keys = [("encryptionKey", first), ("encryptionKey2", second)];
        if (options.ActiveKey == EncryptionKeySlot.Second)
        {
            Array.Reverse(keys);
        }

        if (keys[0].Value is null)
        {
            throw new ArgumentException($"Encryption at rest needs the secret {keys[0].Setting}: it is the active key.");
        }

        Output<string>[] secrets = [.. keys.Where(key => key.Value is not null).Select(key => key.Value!.ToOutput())];
        string[] settings = [.. keys.Where(key => key.Value is not null).Select(key => key.Setting)];
        return Output.CreateSecret(Output.All(secrets).Apply(values =>
            Write(options, [.. values.Select((value, index) => EncryptionKey.Of(settings[index], value))])));
    }

    private static string Write(EncryptionOptions options, IReadOnlyList<EncryptionKey> keys)
    {
        var provider = new EncryptionKeys(keys);
        EncryptionProvider[] ciphers = [new() { Secretbox = provider }, new() { Aescbc = provider }];
        if (options.Provider == EncryptionCipher.Aescbc)
        {
            Array.Reverse(ciphers);
        }

        var identity = new EncryptionProvider { Identity = new Dictionary<string, string>() };
        return YamlText.Kubernetes([Document(options, [.. ciphers, identity]), Document(options, [identity, .. ciphers])]);
    }

    private static EncryptionConfiguration Document(EncryptionOptions options, IReadOnlyList<EncryptionProvider> providers) =>
        new() { Resources = [new(options.Resources, providers)] };
}
