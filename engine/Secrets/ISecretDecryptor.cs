namespace CalicoAci.Engine.Secrets;

/// <summary>Decrypts the secrets of one stack.</summary>
internal interface ISecretDecryptor
{
    /// <summary>Gives the plain text, or null where the text was not encrypted for this stack.</summary>
    string? Decrypt(string ciphertext);
}
