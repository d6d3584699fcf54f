import { type PostingBlock, toPostingBlocks } from './posting-blocks';

type PostingTextProps = {
  text: string;
  /** One below the heading that the posting stands under. */
  headingAs?: 'h2' | 'h3';
};

/** A posting as paper. */
export function PostingText({ text, headingAs = 'h3' }: PostingTextProps) {
  return (
    <div className="document max-w-measure break-words">
      {toPostingBlocks(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
        <Block key={index} block={block} headingAs={headingAs} />
      ))}
    </div>
  );
}

function Block({ block, headingAs: Heading }: { block: PostingBlock; headingAs: 'h2' | 'h3' }) {
  if (block.kind === 'heading') {
    return <Heading className="mt-6 mb-1 font-semibold first:mt-0">{block.text}</Heading>;
  }
  if (block.kind === 'paragraph') {
    return <p className="mt-4 whitespace-pre-line first:mt-0">{block.lines.join('\n')}</p>;
  }
  const List = block.isNumbered ? 'ol' : 'ul';
  return (
    <List className={block.isNumbered ? 'my-2 list-decimal pl-6' : 'my-2 list-disc pl-6'}>
      {block.items.map((item) => (
        <li key={item} className="mt-1 pl-1">
          {item}
        </li>
      ))}
    </List>
  );
}
